using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Review;

/// <summary>What jurisdictions, yardsticks and topics are called.</summary>
/// <param name="vocabulary">The labels.</param>
/// <param name="register">The titles of conventions.</param>
/// <param name="access">What the reader may see.</param>
/// <param name="reader">Their language.</param>
public sealed class ReviewLabels(ControlledVocabulary vocabulary, ProvisionRegister register, AccessLevel access, Language reader)
{
    /// <summary>The name of a State, a union or a region.</summary>
    public string Place(string code) => vocabulary.Label(Jurisdictions.Scheme, code, reader);

    /// <summary>The name of a topic or a subject.</summary>
    public string Of(string scheme, string code) => vocabulary.Label(scheme, code, reader);

    /// <summary>What a topic or a subject means; its name when nothing says so.</summary>
    public string Definition(string scheme, string code) => vocabulary.Find(scheme, code)?.Definition.For(reader) ?? Of(scheme, code);

    /// <summary>What a jurisdiction is held against.</summary>
    public string Of(Yardstick yardstick) => yardstick.Kind switch
    {
        YardstickKind.All => ReviewTexts.In(reader)["form.all"],
        YardstickKind.Convention => register.Find(yardstick.Code, access)?.TitleFor(reader).Title ?? yardstick.Code,
        _ => Place(yardstick.Code),
    };

    /// <summary>The year since which a State is a party to the Chemical Weapons Convention, when the vocabulary knows it.</summary>
    public string? PartySince(string jurisdiction) => vocabulary.Find(Jurisdictions.Scheme, jurisdiction)?.Notation("cwcInForce") is [var year] ? year : null;
}
