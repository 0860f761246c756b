using System.Globalization;
using System.Resources;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Shared;

/// <summary>The texts of one resource in one language; see <see cref="TextSet"/>.</summary>
public sealed class Texts
{
    private readonly ResourceManager resources;
    private readonly CultureInfo culture;

    internal Texts(ResourceManager resources, Language language)
    {
        this.resources = resources;
        culture = CultureInfo.GetCultureInfo(language.Code);
    }

    /// <summary>The text with this name.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public string this[string name] =>
        resources.GetString(name, culture) ?? throw new MissingManifestResourceException($"{resources.BaseName} has no entry {name}.");

    /// <summary>The text with this name, when there is one.</summary>
    public string? Find(string name) => resources.GetString(name, culture);

    /// <summary>The text with this name, its placeholders filled.</summary>
    public string Format(string name, params object[] arguments) => string.Format(culture, this[name], arguments);

    /// <summary>The form of a text for a number, <c>name.one</c> … <c>name.other</c>, by the plural rules of the language.</summary>
    /// <param name="name">The text's name without its form.</param>
    /// <param name="number">The number that decides.</param>
    /// <param name="shown">The number as it is shown.</param>
    public string Plural(string name, int number, string shown) => Format($"{name}.{PluralForm(number)}", shown);

    /// <summary>As <see cref="Plural(string, int, string)"/>; what is not a whole number takes the general form.</summary>
    public string Plural(string name, decimal number, string shown) =>
        Format($"{name}.{(number == decimal.Truncate(number) && number <= int.MaxValue ? PluralForm((int)number) : FormOfFractions)}", shown);

    // Russian fractions take the form of two to four: 2,5 года.
    private string FormOfFractions => culture.TwoLetterISOLanguageName == "ru" ? "few" : "other";

    /// <summary>The plural category of an integer (Unicode CLDR, supplemental plural rules).</summary>
    private string PluralForm(int n) => culture.TwoLetterISOLanguageName switch
    {
        "zh" => "other",
        "ru" => (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, < 12 or > 14) => "few",
            _ => "other",
        },
        "ar" => (n, n % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            _ => "other",
        },
        "fr" => n is 0 or 1 ? "one" : "other",
        _ => n == 1 ? "one" : "other",
    };
}
