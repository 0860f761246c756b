using System.Globalization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Shared;

/// <summary>Who a page is made for: their language, what they may see, and how to say things to them. One a request.</summary>
public sealed class Reader
{
    private static readonly Dictionary<Language, CultureInfo> Cultures = Language.All.ToDictionary(language => language, CultureOf);

    /// <summary>The language of the interface.</summary>
    public Language Language { get; private set; } = Language.English;

    /// <summary>What they may see.</summary>
    public AccessLevel Access { get; } = AccessLevel.Public;

    /// <summary>Formats of the language, with the Gregorian calendar.</summary>
    public CultureInfo Culture => Cultures[Language];

    /// <summary>Texts in the language.</summary>
    public Texts Text => PageTexts.In(Language);

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string Direction(Language language) => language.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The formats of a language.</summary>
    public static CultureInfo CultureFor(Language language) => Cultures[language];

    /// <summary>Sets the language of this request.</summary>
    public void Speak(Language language)
    {
        Language = language;
        CultureInfo.CurrentCulture = Culture;
        CultureInfo.CurrentUICulture = Culture;
    }

    /// <summary>The first of the six languages that the browser asks for, else English.</summary>
    public static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(header => header.Quality ?? 1)
        .Select(header => header.Value.Value?.Split('-')[0])
        .Select(code => Language.TryParse(code, out var language) ? language : null)
        .FirstOrDefault(language => language is not null) ?? Language.English;

    /// <summary>The language that a request names, else the one that its browser asks for.</summary>
    public static Language Wanted(string? code, HttpRequest request) => Language.TryParse(code, out var language) ? language : Preferred(request);

    /// <summary>A number in the format of the language.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>A date in the format of the language, as much of it as is known.</summary>
    public string Date(PartialDate date) => date switch
    {
        { Month: 0 } => date.ToString(),
        { Day: 0 } => new DateTime(date.Year, date.Month, 1).ToString("Y", Culture),
        _ => new DateTime(date.Year, date.Month, date.Day).ToString("D", Culture),
    };

    private static CultureInfo CultureOf(Language language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language.Code).Clone();
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().First();
        culture.DateTimeFormat.LongDatePattern = language == Language.Chinese ? "yyyy年M月d日" : "d MMMM yyyy";
        culture.DateTimeFormat.YearMonthPattern = language == Language.Chinese ? "yyyy年M月" : "MMMM yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}
