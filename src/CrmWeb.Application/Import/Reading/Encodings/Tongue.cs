namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>How likely the letters outside ASCII are in one language: from their order of frequency, by Zipf's rule.</summary>
internal sealed class Tongue
{
    /// <summary>A letter this language does not have.</summary>
    internal const float Foreign = -8f;

    private const int Covered = 0xE80; // Latin to Thai
    private readonly float[] likelihood = new float[Covered];

    private Tongue(string letters)
    {
        Array.Fill(likelihood, Foreign);
        var total = Enumerable.Range(0, letters.Length).Sum(rank => 1 / (rank + 1.5));
        for (var rank = 0; rank < letters.Length; rank++)
        {
            var value = (float)Math.Log(1 / (rank + 1.5) / total);
            likelihood[letters[rank]] = value;
            likelihood[char.ToUpperInvariant(letters[rank])] = value;
        }
    }

    // Orders of frequency as in published letter counts; only the order matters, and neighbours may be swapped.
    internal static readonly Tongue[] Western = Of(
        "üäöß", "éèàêçôâîûëïùœ", "óáíéñúü", "ãçéáíóêõâúàô", "àèùòìé", "ëéïèöü", "øåæé", "äöåé", "áíðéóúöýæþ", "àéèóíçúïòü");

    internal static readonly Tongue[] Central = Of(
        "íáěéřčšžýůúňťďó", "áíéčšžýúľťôňäďóĺŕ", "łąęóśżćńź", "áéóöőíüúű", "čšžćđ", "ăşţîâ", "üäöß");

    internal static readonly Tongue[] Baltic = Of("ėšųįčžūąę", "āīēšņķļūčģž", "äõüöšž");
    internal static readonly Tongue[] Turkish = Of("ıüşğçöİâî");
    internal static readonly Tongue[] Greek = Of("αοιετσνηυρπκμλςάόίγέδήωχύθφώβξζψϊϋΐΰ");
    internal static readonly Tongue[] Hebrew = Of("יוהלארבתמשנכדםקעחפטזגסצןךףץ׳״");
    internal static readonly Tongue[] Thai = Of("านรอกเงมยลวดทสตะ่ปบค้หแจพชิัีขใไโผถซธศุูื็์ำษณฉภฐญฟฤฮ");

    internal static readonly Tongue[] Arabic = Of(
        "الينمروتبدعسهةقكفحجأشصخطىضزثغذإئظءآؤَُِّْ", "ایندرهمتوشبسکخزگپجچفقعلحصطضغثذظژءآئ", "اکیرنسےہوملتدپبھگںجعحشقئخچزٹفڑصڈطآضغ");

    internal static readonly Tongue[] Russian = Of("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");
    internal static readonly Tongue[] Ukrainian = Of("оаинвіертскулдмпязьбгїйчшхжцєющфґ", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");

    internal static readonly Tongue[] Cyrillic = Of(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "оаинвіертскулдмпязьбгїйчшхжцєющфґ", "аоиетнрсвлкдпмзгяъубчцжщхшюйфь",
        "аоеитнрсвдклпмујзгбчшцжфхњќѓџљѕ", "аоеинрстудјкмвлпзбгшчжцњљхћфџђ", "анеіоысркяьлтдумйзвчгбўхжцэшёюф");

    internal float Of(char letter) => letter < Covered ? likelihood[letter] : Foreign;

    private static Tongue[] Of(params string[] alphabets) => [.. alphabets.Select(letters => new Tongue(letters))];
}
