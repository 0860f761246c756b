using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Tests;

/// <summary>Rules of the house that a short test can hold.</summary>
public sealed partial class HouseRulesTests
{
    private const string Resources = ".resources";

    public static TheoryData<string, string> Texts =>
    [
        .. from resource in typeof(Site).Assembly.GetManifestResourceNames()
           where resource.EndsWith(Resources, StringComparison.Ordinal)
           from language in Language.All
           select (resource[..^Resources.Length], language.Code),
    ];

    [Fact]
    public void The_domain_references_no_package_and_nothing_of_ours()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src/KnowledgeBase/KnowledgeBase.csproj"));
        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_never_references_the_web() =>
        Assert.DoesNotContain("Web", File.ReadAllText(Path.Combine(Repository.Root, "src/KnowledgeBase.Engine/KnowledgeBase.Engine.csproj")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Lucene.Net", "src/KnowledgeBase.Engine/Index/")]
    [InlineData("Dapper", "src/KnowledgeBase.Engine/Catalogue/")]
    [InlineData("Microsoft.Data.Sqlite", "src/KnowledgeBase.Engine/Catalogue/")]
    [InlineData("Markdig", "src/KnowledgeBase.Engine/Ingestion/")]
    [InlineData("YamlDotNet", "src/KnowledgeBase.Engine/Ingestion/")]
    public void A_library_is_used_in_one_room_only(string library, string room)
    {
        var using_ = new Regex($@"^\s*(?:global )?using (?:static )?{Regex.Escape(library)}\b", RegexOptions.Multiline);
        var users = Sources("*.cs").Where(file => using_.IsMatch(File.ReadAllText(file))).Select(Relative);
        Assert.All(users, file => Assert.StartsWith(room, file, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_exists_in_every_language_with_the_same_placeholders(string resource, string language)
    {
        var english = Entries(resource, "");
        var texts = Entries(resource, language == "en" ? "" : language);
        Assert.Equal(english.Keys.Order(), texts.Keys.Order());
        foreach (var (name, text) in texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(text) && name != "list.separator", name);

            // A plural form may name its number in words.
            if (!name.EndsWith(".zero", StringComparison.Ordinal) && !name.EndsWith(".one", StringComparison.Ordinal) && !name.EndsWith(".two", StringComparison.Ordinal))
            {
                Assert.Equal(Placeholder().Matches(english[name]).Select(match => match.Value).Order(), Placeholder().Matches(text).Select(match => match.Value).Order());
            }
        }
    }

    [Fact]
    public void Pages_have_no_words_of_their_own()
    {
        foreach (var file in Sources("*.razor"))
        {
            var markup = Code().Replace(Comment().Replace(File.ReadAllText(file), ""), "");
            foreach (Match text in BetweenTags().Matches(markup))
            {
                var words = Expression().Replace(text.Groups[1].Value, "");
                Assert.False(Word().IsMatch(words) && !Keyword().IsMatch(words), $"{Relative(file)}: '{words.Trim()}' is not in the texts");
            }

            Assert.DoesNotMatch("""(?:aria-label|placeholder|title|alt)="[A-Za-z]""", markup.Replace("placeholder=\"2000..2015\"", "", StringComparison.Ordinal).Replace("Title=\"@", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_setting_verb_and_package_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        foreach (var setting in typeof(KnowledgeBaseSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.Contains($"`KnowledgeBase:{setting.Name}`", readme, StringComparison.Ordinal);
        }

        foreach (var verb in new[] { "serve", "ingest", "check", "index status", "index rebuild", "index verify", "--help", "--version", "urls" })
        {
            Assert.Contains($"`{verb}", readme, StringComparison.Ordinal);
        }

        var packages = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        foreach (Match package in Package().Matches(packages))
        {
            Assert.Contains(package.Groups[1].Value, readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_contributors_guide_names_every_code_of_the_front_matter()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Corpus, "README.md"));
        string[] schemes = ["kind", "status", "legalForce", "subject", "discipline", "theme", "audience", "confidence", "topic"];
        foreach (var code in schemes.SelectMany(scheme => KnowledgeBase.Engine.Ingestion.StoredVocabulary.Default.Codes(scheme)))
        {
            Assert.Contains($"`{code}`", guide, StringComparison.Ordinal);
        }

        foreach (var name in ProvisionValues.Names.Concat(ProvisionValues.Penalties).Concat(ProvisionValues.Units.Values.SelectMany(units => units)))
        {
            Assert.Contains($"`{name}`", guide, StringComparison.Ordinal);
        }

        foreach (var relation in Enum.GetValues<RelationKind>().Select(RelationNames.NameOf))
        {
            Assert.Contains($"`{relation}`", guide, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Sources(string pattern) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
        .Where(file => !Relative(file).Contains("/obj/", StringComparison.Ordinal) && !Relative(file).Contains("/bin/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static Dictionary<string, string> Entries(string resource, string culture) => new ResourceManager(resource, typeof(Site).Assembly)
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@code \{.*\z", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"@\*.*?\*@|^@(?:inject|using|page|attribute).*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@">([^<>]*)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[A-Za-z][\w.]*(?:\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))?(?:\.\w+(?:\([^()]*\))?)*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    /// <summary>C# between tags: statements and blocks.</summary>
    [GeneratedRegex(@"[{};]|=>|==|\?\?|&&|\bis not\b")]
    private static partial Regex Keyword();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
