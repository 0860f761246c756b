namespace KnowledgeBase.Web.Tests;

/// <summary>A site with two laws on harbours that have titles and summaries in languages in which there are no texts of them.</summary>
public sealed class HarbourSite : IAsyncLifetime
{
    private readonly DirectoryInfo corpus = Directory.CreateTempSubdirectory("knowledgebase-corpus-");
    private readonly RunningSite site;

    public HarbourSite()
    {
        var regulations = corpus.CreateSubdirectory("regulations").FullName;
        File.WriteAllText(Path.Combine(regulations, "gb-harbours.en.md"), """
            ---
            title: Harbour Lights Order
            summary: Who keeps the lights, and who answers for stores of ammonia.
            kind: regulation
            jurisdiction: GB
            adopted: 2015
            status: in-force
            relations: [{replaces: gb-piers}]
            abstracts:
              ru: {title: "Приказ о маяках в гаванях", summary: "Кто содержит маяки и кто отвечает за склады аммиака."}
              ar: {title: "قرار منارات الموانئ والأرصفة البحرية وما يجاورها من مستودعات", summary: "من يتولى صيانة المنارات، ومن يتحمل المسؤولية عن مستودعات الأمونيا."}
            ---
            Every lantern is kept.

            ## Duties {#duties topic=safety-report}
            The master of the quay reports each year.

            ```values
            interval: 1 years
            ```
            """);
        File.WriteAllText(Path.Combine(regulations, "gb-piers.en.md"), """
            ---
            title: Piers Act
            kind: act
            jurisdiction: GB
            adopted: 1990
            abstracts:
              ru: {title: "Закон о причалах"}
            ---
            ## Duties {#duties topic=safety-report}
            A pier is inspected.
            """);
        File.WriteAllText(Path.Combine(regulations, "gb-piers.fr.md"), "---\ntitle: Loi sur les jetées\n---\n## Obligations {#duties}\nUne jetée est inspectée.\n");
        site = new RunningSite(corpus.FullName);
    }

    public HttpClient Client => site.Client;

    public Uri Address => site.Address;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        corpus.Delete(recursive: true);
    }
}
