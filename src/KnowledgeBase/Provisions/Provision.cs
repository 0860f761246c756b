using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Provisions;

/// <summary>What one section of a work says on one topic, in all the languages of the work. Equal by reference.</summary>
public sealed class Provision
{
    internal Provision(WorkRecord work, string topic, string anchor, ImmutableArray<ProvisionText> texts)
    {
        Work = work;
        Topic = topic;
        Anchor = anchor;
        Texts = texts;
    }

    /// <summary>The work that it is part of: jurisdiction, dates, status, source.</summary>
    public WorkRecord Work { get; }

    /// <summary>A code of the scheme <c>topic</c>.</summary>
    public string Topic { get; }

    /// <summary>The section's address within its work.</summary>
    public string Anchor { get; }

    /// <summary>At least one, in the order of <see cref="Language.Precedence"/>.</summary>
    public ImmutableArray<ProvisionText> Texts { get; }

    /// <summary>The facts that one compares. Only names of bodies and notes differ between languages.</summary>
    public ImmutableArray<ProvisionValue> Values => Texts[0].Values;

    /// <summary>The text to show to a reader of this language: their own, else the first in precedence.</summary>
    public ProvisionText For(Language reader) => Texts.FirstOrDefault(text => text.Language == reader) ?? Texts[0];

    /// <summary>The values as a reader of this language reads them: as many as <see cref="Values"/> and in their order, with bodies and notes in their language where it has them.</summary>
    public ImmutableArray<ProvisionValue> ValuesFor(Language reader)
    {
        var translated = For(reader).Values.ToLookup(Key);
        var taken = new Dictionary<(string, decimal?, string?), int>();
        return [.. Values.Select(value =>
        {
            var place = taken[Key(value)] = taken.GetValueOrDefault(Key(value), -1) + 1;
            return translated[Key(value)].ElementAtOrDefault(place) ?? value;
        })];

        static (string, decimal?, string?) Key(ProvisionValue value) => (value.Name, value.Amount, value.Unit);
    }
}
