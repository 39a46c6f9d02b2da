using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>How likely an East Asian character is, by the place it has in its own standard: the first levels hold what people write.</summary>
internal static class EastAsian
{
    // Frequent in names, addresses and company names, simplified, traditional and Japanese.
    private const string Frequent =
        "的一是在有人大中国國上下司公限省市县縣区區路街号號楼樓室东東西南北京海广廣深圳天津重庆江河山王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡林郭何高罗羅郑鄭梁谢謝宋唐许許韩韓" +
        "冯馮邓鄧曹彭曾萧蕭田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦方白邹鄒孟熊秦邱江尹薛段雷侯龙龍史陶黎贺毛郝顾龚邵万錢戴严嚴文明建华華伟偉志" +
        "新业業科技有限集团團股份技术術电電子商贸贸易信息网網行店家道町村目丁番地区県府都島川木本崎藤佐伊井中野原松竹小谷坂岡株式会社合同企業銀印刷水食品产產运輸保险乡鎮镇屏花蓮臺台";

    private static readonly HashSet<char> FrequentOnes = [.. Frequent];

    /// <summary>Logarithm of a likelihood, comparable to that of the two single-byte letters it stands against.</summary>
    internal static float Likelihood(char c, Encoding encoding)
    {
        if (c is >= '\uFF61' and <= '\uFF9F') return -7.5f; // half-width katakana: mostly another encoding read as Shift_JIS
        if (c is >= '\uE000' and <= '\uF8FF') return -14;
        Span<byte> bytes = stackalloc byte[8];
        ReadOnlySpan<char> one = [c];
        var used = encoding.GetBytes(one, bytes);
        if (used != 2) return -13;
        var (lead, trail) = (bytes[0], bytes[1]);
        if (c is >= '\u3040' and <= '\u30FF') return encoding.CodePage is 932 or 51932 ? c < '\u30A0' ? -3.5f : -4.5f : -9;
        if (c is >= '\uAC00' and <= '\uD7A3') return lead >= 0xB0 && trail >= 0xA1 ? -5.5f : -10;
        if (c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF5E') return -5.5f;
        if (c is < '\u4E00' or > '\u9FFF') return -10;
        if (encoding.CodePage == 949) return -11;
        if (FrequentOnes.Contains(c)) return -5;
        return encoding.CodePage switch
        {
            932 => lead is >= 0x88 and <= 0x98 ? -7.2f : -11,
            51932 => lead is >= 0xB0 and <= 0xCF ? -7.2f : -11,
            950 => lead is >= 0xA4 and <= 0xC6 ? -7.2f : -11,
            _ => lead is >= 0xB0 and <= 0xD7 && trail >= 0xA1 ? -7.2f : lead >= 0xD8 && trail >= 0xA1 ? -10 : -9,
        };
    }
}
