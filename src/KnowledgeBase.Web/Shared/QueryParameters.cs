using System.Net;

namespace KnowledgeBase.Web.Shared;

/// <summary>Reads the parameters of an address.</summary>
internal static class QueryParameters
{
    /// <summary>Names and values in the order of the address. Bytes that are not UTF-8 become replacement characters, where the framework's own reading leaves them as they are.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(HttpRequest request) =>
        from pair in (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let middle = pair.IndexOf('=', StringComparison.Ordinal)
        select new KeyValuePair<string, string?>(
            WebUtility.UrlDecode(middle < 0 ? pair : pair[..middle]),
            middle < 0 ? "" : WebUtility.UrlDecode(pair[(middle + 1)..]));
}
