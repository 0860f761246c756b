using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Provisions;

/// <summary>
/// All works and their provisions, to be asked by jurisdiction, topic, day and access. Immutable: <see cref="With"/> makes
/// another that shares what has not changed. A question costs what it answers, whatever else is registered.
/// </summary>
public sealed class ProvisionRegister
{
    private static readonly ImmutableSortedSet<string> NoIds = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, WorkRecord> works;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> byJurisdiction;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> byTarget;

    private ProvisionRegister(
        ImmutableDictionary<string, WorkRecord> works,
        ImmutableDictionary<string, ImmutableSortedSet<string>> byJurisdiction,
        ImmutableDictionary<string, ImmutableSortedSet<string>> byTarget)
    {
        this.works = works;
        this.byJurisdiction = byJurisdiction;
        this.byTarget = byTarget;
    }

    /// <summary>A register without works.</summary>
    public static ProvisionRegister Empty { get; } = new(
        ImmutableDictionary.Create<string, WorkRecord>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal));

    /// <summary>The register with these works put in or put in anew, and without those.</summary>
    /// <param name="put">New and changed works.</param>
    /// <param name="removed">Ids of works to be forgotten; unknown ones do not matter.</param>
    public ProvisionRegister With(IEnumerable<WorkRecord> put, IEnumerable<string> removed)
    {
        var all = works.ToBuilder();
        var places = byJurisdiction.ToBuilder();
        var targets = byTarget.ToBuilder();
        foreach (var id in removed)
        {
            Forget(id);
        }

        foreach (var work in put)
        {
            Forget(work.Id);
            all.Add(work.Id, work);
            foreach (var (index, key) in Keys(work))
            {
                index[key] = index.GetValueOrDefault(key, NoIds).Add(work.Id);
            }
        }

        return new ProvisionRegister(all.ToImmutable(), places.ToImmutable(), targets.ToImmutable());

        void Forget(string id)
        {
            if (!all.Remove(id, out var work))
            {
                return;
            }

            foreach (var (index, key) in Keys(work))
            {
                if (index.GetValueOrDefault(key, NoIds).Remove(id) is { IsEmpty: false } rest)
                {
                    index[key] = rest;
                }
                else
                {
                    index.Remove(key);
                }
            }
        }

        IEnumerable<(ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder Index, string Key)> Keys(WorkRecord work)
        {
            if (work.Metadata.Jurisdiction is { } jurisdiction)
            {
                yield return (places, jurisdiction);
            }

            foreach (var target in work.Metadata.Relations.Select(relation => relation.Target).Distinct())
            {
                yield return (targets, target);
            }
        }
    }

    /// <summary>The work with this id, when there is one that this reader may see.</summary>
    public WorkRecord? Find(string id, AccessLevel access) =>
        works.TryGetValue(id, out var work) && work.Metadata.Access <= access ? work : null;

    /// <summary>All works that this reader may see, in no order.</summary>
    public IEnumerable<WorkRecord> Works(AccessLevel access) => works.Values.Where(work => work.Metadata.Access <= access);

    /// <summary>The works of a jurisdiction, and the cases that happened there, in the order of their ids.</summary>
    public IEnumerable<WorkRecord> WorksOf(string jurisdiction, AccessLevel access) => Found(byJurisdiction.GetValueOrDefault(jurisdiction, NoIds), access);

    /// <summary>The codes of all jurisdictions that have a work which this reader may see, in no order.</summary>
    public IEnumerable<string> Jurisdictions(AccessLevel access) =>
        byJurisdiction.Where(pair => Found(pair.Value, access).Any()).Select(pair => pair.Key);

    /// <summary>The works that relate to this one, in the order of their ids: the laws that implement a convention, the practices that a case illustrates.</summary>
    /// <param name="target">The id of the work that they relate to, whether or not it is registered.</param>
    /// <param name="kind">How they relate to it.</param>
    /// <param name="access">The reader's level.</param>
    public IEnumerable<WorkRecord> RelatingTo(string target, RelationKind kind, AccessLevel access) =>
        Found(byTarget.GetValueOrDefault(target, NoIds), access)
            .Where(work => work.Metadata.Relations.Any(relation => relation.Kind == kind && relation.Target == target));

    /// <summary>What a jurisdiction provides: the provisions of its policies that stand now, or stood on that day.</summary>
    /// <param name="jurisdiction">Its code.</param>
    /// <param name="topic">A topic, or <see langword="null"/> for all.</param>
    /// <param name="day">A day, or <see langword="null"/> for now.</param>
    /// <param name="access">The reader's level.</param>
    public IEnumerable<Provision> ProvisionsOf(string jurisdiction, string? topic, DateOnly? day, AccessLevel access) =>
        WorksOf(jurisdiction, access)
            .Where(work => work.IsPolicy && work.StandsOn(day))
            .SelectMany(work => work.Provisions)
            .Where(provision => topic is null || provision.Topic == topic);

    private IEnumerable<WorkRecord> Found(ImmutableSortedSet<string> ids, AccessLevel access) =>
        ids.Select(id => works[id]).Where(work => work.Metadata.Access <= access);
}
