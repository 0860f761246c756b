using KnowledgeBase.Web.Verbs;

return await CommandLine.RunAsync(args);
