using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Ui.Lists;

/// <summary>
/// Draws cells. In C# and not as a partial because a list has some 400 of them: a partial each costs more than the query.
/// Everything that comes from a record goes through the encoder.
/// </summary>
public sealed class Cells(Viewer viewer, DatePhrases dates, Icons icons, IStringLocalizer<Text> t)
{
    public IHtmlContent this[Cell cell] => new Drawn(this, cell);

    private void Draw(Cell cell, Pen pen)
    {
        switch (cell)
        {
            case Cell.Words words:
                pen.Words(words.Text);
                break;
            case Cell.Said said:
                pen.Words(t[said.Sentence]);
                break;
            case Cell.Title title:
                pen.Raw("<a class=\"cell-title\" href=\"").Words(title.Href).Raw("\">").Words(title.Text).Raw("</a>");
                if (title.Second is not null)
                {
                    pen.Raw("<span class=\"cell-second\">").Words(title.Second).Raw("</span>");
                }

                break;
            case Cell.Link link:
                pen.Raw("<a href=\"").Words(link.Href).Raw("\">").Words(link.Text).Raw("</a>");
                break;
            case Cell.Person person:
                Person(person, pen);
                break;
            case Cell.Instant instant:
                Time(pen, DatePhrases.Machine(instant.At), dates.Exact(instant.At), dates.Relative(instant.At), false);
                break;
            case Cell.Day day:
                Time(pen, DatePhrases.Machine(day.On), dates.Exact(day.On), dates.Relative(day.On), day.Late);
                break;
            case Cell.Number number:
                pen.Words(number.Value.ToString(number.Format, viewer.Culture));
                break;
            case Cell.Money money:
                pen.Raw("<span class=\"money\">").Words(money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "N0" : "N2", viewer.Culture))
                    .Raw(" <small>").Words(money.Currency).Raw("</small></span>");
                break;
            case Cell.Pills pills:
                Pills(pills, pen);
                break;
            case Cell.Email email:
                pen.Raw("<a href=\"mailto:").Words(Uri.EscapeDataString(email.Address)).Raw("\">").Words(email.Address).Raw("</a>");
                break;
            case Cell.Phone { Dial: null } phone:
                pen.Words(phone.Typed);
                break;
            case Cell.Phone phone:
                pen.Raw("<a class=\"num\" href=\"tel:").Words(phone.Dial!).Raw("\">").Words(phone.Typed).Raw("</a>");
                break;
            case Cell.YesNo { Value: true }:
                pen.Put(icons["check"]).Raw("<span class=\"visually-hidden\">").Words(t["Yes"]).Raw("</span>");
                break;
            case Cell.YesNo:
                pen.Raw("<span class=\"muted\">").Words(t["No"]).Raw("</span>");
                break;
            case Cell.Act act:
                pen.Raw("<button class=\"btn btn-quiet btn-small\" formaction=\"").Words(act.Href).Raw("\">").Put(icons[act.Icon]).Words(act.Text).Raw("</button>");
                break;
            default:
                pen.Raw("<span class=\"muted another\">").Put(icons["lock"]).Words(t["another record"]).Raw("</span>");
                break;
        }
    }

    private static void Person(Cell.Person person, Pen pen)
    {
        pen.Raw(person.Href is null ? "<span class=\"person\"" : "<a class=\"person\" href=\"");
        if (person.Href is not null)
        {
            pen.Words(person.Href).Raw("\"");
        }

        pen.Raw(" title=\"").Words(person.Name).Raw("\"><span class=\"initials tone-")
            .Raw(Initials.Tone(person.Name).ToString(CultureInfo.InvariantCulture)).Raw("\" aria-hidden=\"true\">").Words(Initials.Of(person.Name)).Raw("</span>")
            .Raw(person.Short ? "<span class=\"visually-hidden\">" : "<span class=\"person-name\">").Words(person.Name).Raw("</span>")
            .Raw(person.Href is null ? "</span>" : "</a>");
    }

    private static void Time(Pen pen, string machine, string exact, string text, bool late) =>
        pen.Raw(late ? "<time class=\"late\" datetime=\"" : "<time datetime=\"").Words(machine).Raw("\" title=\"").Words(exact).Raw("\">").Words(text).Raw("</time>");

    private void Pills(Cell.Pills pills, Pen pen)
    {
        pen.Raw("<span class=\"pills\">");
        foreach (var pill in pills.Items)
        {
            pen.Raw(pill.Href is null ? "<span class=\"pill " : "<a class=\"pill ").Raw(pill.Tint.Class);
            if (pill.Href is not null)
            {
                pen.Raw("\" href=\"").Words(pill.Href);
            }

            pen.Raw("\">").Words(pill.Said ? t[pill.Text] : pill.Text).Raw(pill.Href is null ? "</span>" : "</a>");
        }

        pen.Raw("</span>");
    }

    private readonly struct Pen(TextWriter writer, HtmlEncoder encoder)
    {
        public Pen Raw(string markup)
        {
            writer.Write(markup);
            return this;
        }

        public Pen Words(string text)
        {
            encoder.Encode(writer, text);
            return this;
        }

        public Pen Put(HtmlString content)
        {
            content.WriteTo(writer, encoder);
            return this;
        }
    }

    private sealed class Drawn(Cells cells, Cell cell) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => cells.Draw(cell, new Pen(writer, encoder));
    }
}
