using System.Globalization;
using System.Resources;

namespace KnowledgeBase.Web.Verbs;

/// <summary>What the verbs say, in the language of the terminal, from <c>VerbTexts.resx</c>.</summary>
internal static class VerbTexts
{
    /// <summary>The resource that holds them.</summary>
    public static ResourceManager Resources { get; } = new("KnowledgeBase.Web.Verbs.VerbTexts", typeof(VerbTexts).Assembly);

    /// <summary>The text with this name, its placeholders filled.</summary>
    public static string Of(string name, params object[] arguments) => string.Format(
        CultureInfo.CurrentUICulture,
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"VerbTexts has no entry {name}."),
        arguments);
}
