namespace CrmWeb.Application.Demo;

/// <summary>Who at Tannerbrook did or wrote it.</summary>
internal enum Voice { Rep, Service, Manager }

/// <summary>One thing said; <c>{given}</c>, <c>{account}</c> and <c>{city}</c> stand for the person, the company and its town.</summary>
/// <param name="After">Days after the one before it.</param>
internal sealed record Line(int After, Voice By, string Kind, string? Direction, string? Subject, string Body, int? Minutes = null, string? Outcome = null, bool Internal = false);

/// <summary>What is said between Tannerbrook and its customers: small stories, each told in the order it happened.</summary>
internal static class DemoTalk
{
    /// <summary>With customers, two by turns at each.</summary>
    public static readonly Line[][] Customers =
    [
        [
            new(0, Voice.Service, "call", "in", "Machine on the second floor leaks", "{given} called: water under the machine since this morning. Asked them to close the valve; a technician comes tomorrow before ten.", 6, "Reached"),
            new(1, Voice.Service, "meeting", null, "Repair in {city}", "Hose of the water tank was cracked. Replaced it and the one beside it.\n\n- tested for twenty minutes, dry\n- cleaned the drip tray, which nobody had emptied", 50, "Held"),
            new(1, Voice.Service, "email", "out", "Your machine is back", "Dear {given},\n\nthe hose is replaced and the machine runs. If you see water again, close the valve on the left and call us; somebody answers until eight in the evening.", null),
            new(6, Voice.Rep, "call", "out", "After the repair", "Asked whether all is well after the repair. It is; {given} was pleased that it took one day.", 8, "Reached"),
            new(3, Voice.Rep, "note", null, null, "Machine is seven years old. **Offer a new one with the next renewal** instead of repairing again."),
        ],
        [
            new(0, Voice.Rep, "email", "out", "Your contract ends in three months", "Dear {given},\n\nyour contract runs out at the end of the quarter. I would like to come by and look at what has changed since we signed it. Would Tuesday or Thursday suit you?"),
            new(4, Voice.Rep, "email", "in", "Re: Your contract ends in three months", "Thursday at two is fine. We have more people on the third floor now and the queue there is long.\n\n{given}"),
            new(7, Voice.Rep, "meeting", null, "Renewal at {account}", "Walked through the building with {given}.\n\n- third floor needs a second machine\n- beans: stay with the house blend\n- wants **three years** if the price holds", 55, "Held"),
            new(2, Voice.Manager, "note", null, "Price for three years", "Approved: price held for three years if the second machine is in. Not below that.", null, null, true),
            new(3, Voice.Rep, "email", "out", "Offer for three years", "Dear {given},\n\nas discussed: both machines, service within one working day, the house blend, for three years at today's price. The offer stands for four weeks."),
            new(12, Voice.Rep, "call", "in", "Signed", "{given} called: signed and in the post. Delivery of the second machine in the first week of next month.", 5, "Reached"),
        ],
        [
            new(0, Voice.Service, "email", "in", "The coffee tastes burnt", "Hello,\n\nsince the last delivery the coffee tastes burnt and people have begun to bring their own. Can you look at it?\n\n{given}"),
            new(1, Voice.Service, "call", "out", "Burnt taste", "Asked about the water filter: last changed a year ago. Grinder set too fine as well, by the sound of it. Visit on Monday.", 12, "Reached"),
            new(4, Voice.Service, "meeting", null, "Filter and grinder", "New filter, grinder two steps coarser, three test cups with {given}. Tastes as it should. Left a card that says when the filter is due.", 40, "Held"),
            new(9, Voice.Service, "chat", "in", null, "{given}: *nobody complains any more, thank you*"),
            new(5, Voice.Rep, "note", null, null, "Filter reminders go to the reception, which changed hands. Put {given} on the list."),
        ],
        [
            new(0, Voice.Rep, "call", "in", "A machine for the new floor", "{account} takes over the floor above. {given} asks for a machine with fresh milk, for about forty people, in five weeks.", 14, "Reached"),
            new(2, Voice.Rep, "email", "out", "Two machines to choose from", "Dear {given},\n\nfor forty people I suggest the Duo 2 (fresh milk, cleans itself) or the Duo 1 (milk powder, a third cheaper). Both are in our showroom; come and try them."),
            new(8, Voice.Rep, "meeting", null, "Tasting in the showroom", "{given} brought two colleagues. All three chose the Duo 2 by taste, and asked for the same blend as downstairs.", 45, "Held"),
            new(3, Voice.Rep, "email", "in", "Order for the new floor", "Please go ahead with the Duo 2. The fitters are in until the 20th, so not before that.\n\n{given}"),
            new(15, Voice.Service, "meeting", null, "Installation", "Installed, water connected, six people shown how to clean it. The socket is on the wrong wall: extension for now, their electrician moves it.", 90, "Held"),
        ],
        [
            new(0, Voice.Manager, "letter", "out", "Prices from next quarter", "Letter on the new bean prices sent: four per cent more from next quarter, rent and service unchanged."),
            new(5, Voice.Rep, "call", "in", "New prices", "{given} is not amused. Explained the harvest and that the rent stays. Wants to see it in numbers.", 18, "Reached"),
            new(1, Voice.Rep, "email", "out", "What the new price means for you", "Dear {given},\n\nwith your use of the last twelve months the change comes to less than a penny a cup. The table is on the second page. If you move to monthly deliveries, it is nothing at all."),
            new(6, Voice.Rep, "email", "in", "Re: What the new price means for you", "Monthly deliveries are fine for us. Let us do that and leave it there.\n\n{given}"),
            new(2, Voice.Rep, "note", null, null, "Monthly deliveries from the first of the month. Warehouse knows."),
        ],
        [
            new(0, Voice.Rep, "email", "out", "Shall we look at the last half year?", "Dear {given},\n\ntwice a year I like to look at the numbers with you: cups, repairs, what people say. Half an hour is enough."),
            new(5, Voice.Rep, "meeting", null, "Half-year review in {city}", "Numbers with {given}:\n\n| | half year before | this one |\n|---|---|---|\n| cups a day | 210 | 245 |\n| repairs | 3 | 1 |\n\nWould like oat milk; nobody else in their town offers it.", 35, "Held"),
            new(3, Voice.Rep, "email", "out", "Oat milk", "Dear {given},\n\noat milk works with your machine as it is. I put four cartons into the next delivery, on the house; tell me how it goes."),
            new(18, Voice.Rep, "call", "out", "How was the oat milk?", "Gone within a week. Standing order for eight cartons a month.", 7, "Reached"),
            new(4, Voice.Manager, "note", null, null, "Good reference: {given} would talk to others about us. Ask before the next trade show."),
        ],
    ];

    /// <summary>With those who are to become customers.</summary>
    public static readonly Line[][] Prospects =
    [
        [
            new(0, Voice.Rep, "form", "in", "Request from the website", "Number of people: about 60. What they have: filter coffee. Question: what does a machine with fresh milk cost a month?"),
            new(1, Voice.Rep, "call", "out", "First call", "No answer; left a message with the reception.", 1, "Left a message"),
            new(1, Voice.Rep, "call", "out", "Second call", "Reached {given}. They look at three suppliers and decide in two months. Most important: that somebody comes the same day when it breaks.", 16, "Reached"),
            new(6, Voice.Rep, "meeting", null, "Visit in {city}", "Kitchen has water and drain where the machine would stand. {given} decides together with finance.\n\nSuggested a trial of two weeks.", 50, "Held"),
            new(8, Voice.Service, "meeting", null, "Trial machine delivered", "Duo 1 on the ground floor. {given} and two others know how to clean it.", 60, "Held"),
            new(14, Voice.Rep, "call", "out", "After two weeks", "They like it, but finance asks for the price without milk as well.", 11, "Reached"),
            new(2, Voice.Rep, "email", "out", "Two prices", "Dear {given},\n\nhere are both prices, with and without fresh milk. The trial machine may stay until you have decided."),
            new(10, Voice.Rep, "note", null, null, "Brewmark offers the first year for half. **Stress what happens in the third.**", null, null, true),
        ],
        [
            new(0, Voice.Rep, "call", "out", "Cold call", "Got through to {given}. Present contract runs for another half year; may send something in writing.", 9, "Reached"),
            new(1, Voice.Rep, "email", "out", "As promised: who we are", "Dear {given},\n\nwe rent and look after coffee machines for offices within fifty miles of {city}. One price a month, somebody with you within a working day, beans from a roastery you can visit."),
            new(20, Voice.Rep, "call", "out", "Did it arrive?", "Not read yet. Call again in a month.", 4, "Call back"),
            new(30, Voice.Rep, "call", "out", "Second try", "{given} has read it and forwarded it. Wants to know whether we take back the old machine. We do.", 12, "Reached"),
            new(9, Voice.Rep, "email", "in", "Visit", "Could you come by in the week after next? My colleague from finance would join.\n\n{given}"),
            new(11, Voice.Rep, "meeting", null, "Visit with finance", "Both liked the one price a month. Open: who empties the drip tray. Offer until Friday.", 45, "Held"),
            new(3, Voice.Rep, "email", "out", "Offer", "Dear {given},\n\nour offer is attached. It includes the daily cleaning by our own people, so that nobody has to think of the drip tray."),
        ],
    ];

    /// <summary>With suppliers, and about competitors.</summary>
    public static readonly Line[] Others =
    [
        new(0, Voice.Manager, "call", "out", "Talk about the coming year", "Spoke with {given} about quantities. Nothing fixed before the summer.", 22, "Reached"),
        new(12, Voice.Manager, "email", "in", "Price list", "Our list for the coming year is attached; for you the discount of last year stays.\n\n{given}"),
        new(40, Voice.Manager, "meeting", null, "Trade fair", "Met {given} at the fair in {city}. Their stand was full.", 20, "Held"),
        new(15, Voice.Manager, "note", null, null, "Compare once more before the autumn."),
    ];
}
