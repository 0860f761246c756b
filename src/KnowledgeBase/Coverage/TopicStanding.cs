namespace KnowledgeBase.Coverage;

/// <summary>What a jurisdiction has recorded on a topic beside its region.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Provisions">Its provisions in force.</param>
/// <param name="RegionMedian">The median number of provisions over those in the region, itself included, that have anything recorded on any topic.</param>
/// <param name="Peers">How many others in the region have a provision on the topic.</param>
public sealed record TopicStanding(string Topic, int Provisions, decimal RegionMedian, int Peers);
