using System.Collections.Frozen;
using System.Resources;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Shared;

/// <summary>The texts of a slice in six languages, from the <c>.resx</c> files beside the class that holds it.</summary>
public sealed class TextSet
{
    private readonly FrozenDictionary<Language, Texts> byLanguage;

    /// <summary>The texts of the resource that lies beside a class and has its name.</summary>
    /// <param name="holder">The class: <c>typeof(CompareTexts)</c> for <c>CompareTexts.resx</c>.</param>
    public TextSet(Type holder)
    {
        var resources = new ResourceManager(holder);
        byLanguage = Language.All.ToFrozenDictionary(language => language, language => new Texts(resources, language));
    }

    /// <summary>The texts in a language.</summary>
    public Texts In(Language language) => byLanguage[language];
}
