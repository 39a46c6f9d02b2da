using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Generate;

/// <summary>What generated records are called and say. Family and company names are put together from syllables; addresses end in .example.</summary>
internal static class Words
{
    private static readonly string[] Starts =
    [
        "Al", "Ban", "Bel", "Bran", "Cal", "Cor", "Dal", "Dor", "El", "Fal", "Fen", "Gal", "Gar", "Hal", "Har", "Hol", "Ing", "Jor", "Kal", "Kes",
        "Lan", "Lin", "Mar", "Mel", "Mor", "Nor", "Ol", "Pel", "Quin", "Ran", "Ros", "Sal", "Sel", "Smi", "Stan", "Tal", "Tor", "Ul", "Van", "Wil", "Yor", "Zan", "Bö", "Mü", "Sé",
    ];

    private static readonly string[] Middles = ["a", "be", "da", "de", "di", "e", "ga", "i", "ka", "le", "li", "lo", "ma", "mi", "na", "ne", "o", "ra", "re", "ri", "ro", "sa", "ta", "te", "ti", "va", "ve", "vi"];

    private static readonly string[] Ends = ["berg", "by", "court", "dahl", "den", "dorf", "ford", "ham", "kamp", "land", "ley", "lund", "mann", "mont", "ner", "nova", "quist", "rell", "ski", "son", "stra", "ton", "vall", "veld", "wald", "wick"];

    private static readonly string[] Given =
    [
        "Ada", "Agnes", "Alan", "Amir", "Anna", "Anouk", "Arthur", "Ben", "Bram", "Carla", "Chloé", "Clara", "Daan", "Dana", "David", "Diego", "Edith", "Elena", "Eva", "Farah", "Femke", "Finn", "Grace",
        "Hana", "Hugo", "Ines", "Isaac", "Iván", "Jana", "Jonas", "José", "Julia", "Kai", "Karim", "Lars", "Leila", "Lena", "Lotte", "Luca", "Maja", "Maria", "Mark", "Mila", "Nadia", "Nina", "Noah",
        "Olga", "Omar", "Oscar", "Paula", "Pia", "Quentin", "Rosa", "Ruben", "Sam", "Sara", "Sofia", "Stan", "Tara", "Theo", "Tom", "Uma", "Vera", "Wim", "Yara", "Zoë",
    ];

    private static readonly string[] Trades = ["Analytics", "Bakeries", "Consulting", "Design", "Dental", "Energy", "Engineering", "Farms", "Foods", "Freight", "Glass", "Holding", "Insurance", "Labs", "Legal", "Logistics", "Media", "Motors", "Optics", "Partners", "Pharma", "Press", "Properties", "Software", "Steel", "Studios", "Systems", "Textiles", "Tools", "Travel"];

    public static readonly string[] Forms = ["", "", "", " Ltd", " GmbH", " BV", " Inc.", " SA"];

    public static readonly string[] JobTitles = ["Account manager", "Accountant", "Architect", "Assistant", "Buyer", "Chief executive", "Chief financial officer", "Consultant", "Controller", "Developer", "Director of sales", "Engineer", "Facility manager", "Head of marketing", "Head of purchasing", "Lawyer", "Office manager", "Operations manager", "Owner", "Product manager", "Project manager", "Receptionist", "Researcher", "Sales manager", "Support engineer", "Team lead"];

    public static readonly string[] Departments = ["Sales", "Purchasing", "Finance", "IT", "Operations", "Legal", "Marketing"];

    public static readonly (string City, string Postcode, string Country)[] Places =
        [("Amsterdam", "1012", "NL"), ("Utrecht", "3511", "NL"), ("Berlin", "10115", "DE"), ("Hamburg", "20095", "DE"), ("Lyon", "69001", "FR"), ("Paris", "75001", "FR"), ("Leeds", "LS1", "GB"), ("London", "EC1A", "GB"), ("Austin", "78701", "US"), ("Boston", "02108", "US"), ("Denver", "80202", "US"), ("Málaga", "29001", "ES"), ("Zürich", "8001", "CH")];

    public static readonly string[] Streets = ["Harbour Road", "Mill Lane", "Station Square", "Canal Street", "Garden Row", "Market Place", "Bridge Street", "North Quay"];

    /// <summary>Area codes: with 555 and 01xx behind them the numbers are kept free for fiction.</summary>
    public static readonly string[] AreaCodes = ["201", "202", "206", "212", "213", "214", "215", "216", "303", "305", "312", "313", "314", "404", "415", "416", "503", "504", "512", "513", "602", "612", "615", "617", "619", "702", "713", "718", "808", "816", "904", "916"];

    private static readonly string[] Topics = ["the renewal", "the new offer", "an open invoice", "the delivery date", "the pilot", "training for the team", "a complaint about the last order", "the contract", "next year's budget", "a visit to the plant", "the migration plan", "a discount for volume"];

    private static readonly string[] Endings = ["They will decide next week.", "Sent the figures afterwards.", "Wants a call back on Monday.", "Very pleased with the support.", "Asked for references.", "No decision before the quarter ends.", "Needs approval from the board.", "Will introduce a colleague."];

    public static string GivenName(ref Dice dice) => dice.Of(Given);

    public static string FamilyName(ref Dice dice) => dice.Of(Starts) + dice.Of(Middles) + dice.Of(Ends);

    public static string CompanyName(ref Dice dice) => $"{dice.Of(Starts)}{dice.Of(Middles)}{dice.Of(Ends)} {dice.Of(Trades)}";

    public static string ProductName(ref Dice dice) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dice.Of(Starts)}{dice.Of(Middles)} {100 + 10 * dice.Throw(90)}");

    public static string Topic(ref Dice dice) => dice.Of(Topics);

    public static string Ending(ref Dice dice) => dice.Of(Endings);

    /// <summary>Letters and digits only, for addresses.</summary>
    public static string Slug(string name) => string.Concat(TextRule.Fold(name).Where(char.IsAsciiLetterOrDigit));
}
