using Microsoft.AspNetCore.StaticAssets;

namespace KnowledgeBase.Web.Shared;

/// <summary>The addresses of stylesheets and scripts that carry their content's fingerprint and may be kept for ever.</summary>
public sealed class AssetLinks
{
    private readonly Dictionary<string, string> fingerprinted;

    /// <summary>Reads the addresses from the endpoints that serve the assets.</summary>
    public AssetLinks(EndpointDataSource endpoints) => fingerprinted = endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Select(asset => (asset.Route, Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value))
        .Where(asset => asset.Label is not null && asset.Label != asset.Route)
        .GroupBy(asset => asset.Label!)
        .ToDictionary(group => group.Key, group => group.First().Route);

    /// <summary>Whether there is an asset at this path.</summary>
    public bool Has(string path) => fingerprinted.ContainsKey(path);

    /// <summary>The address of an asset.</summary>
    /// <param name="path">Its path below the root, such as <c>app.css</c>.</param>
    public string this[string path] => "/" + fingerprinted.GetValueOrDefault(path, path);
}
