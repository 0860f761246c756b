using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Coverage;

/// <summary>Who carries out a convention, obligation by obligation, as far as is recorded.</summary>
/// <param name="Convention">The convention.</param>
/// <param name="Obligations">Its sections that have a topic, in reading order: the columns.</param>
/// <param name="Parties">Those with a work that implements it, in the order of their codes: the rows.</param>
public sealed record Implementation(WorkRecord Convention, ImmutableArray<Provision> Obligations, ImmutableArray<ImplementingParty> Parties)
{
    /// <summary>Gathers what is recorded: the works that say that they implement the convention and stand now, and of each the provisions on the topic of an obligation.</summary>
    /// <param name="convention">Any work that others implement.</param>
    /// <param name="register">What is recorded.</param>
    /// <param name="access">What the reader may see.</param>
    public static Implementation Of(WorkRecord convention, ProvisionRegister register, AccessLevel access)
    {
        var parties = register.RelatingTo(convention.Id, RelationKind.Implements, access)
            .Where(work => work.IsPolicy && work.IsInForce && work.Metadata.Jurisdiction is not null)
            .GroupBy(work => work.Metadata.Jurisdiction!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var provisions = group.SelectMany(work => work.Provisions).ToLookup(provision => provision.Topic);
                return new ImplementingParty(group.Key, [.. group], [.. convention.Provisions.Select(obligation => provisions[obligation.Topic].ToImmutableArray())]);
            });
        return new Implementation(convention, convention.Provisions, [.. parties]);
    }
}
