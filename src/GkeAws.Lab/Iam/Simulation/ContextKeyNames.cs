using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>Condition keys that policies ask for: in conditions, and in variables of conditions and resources; each once.</summary>
internal static class ContextKeyNames
{
    public static void Write(IEnumerable<SimulatedPolicy> policies, XmlText result)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in policies.SelectMany(policy => policy.Compiled.Statements))
        {
            statement.AddResourceKeys(Add);
            foreach (var condition in statement.Conditions)
            {
                Add(condition.Condition.Key);
                condition.AddKeys(Add);
            }
        }
        result.List("ContextKeyNames", names);

        void Add(string name) => names.Add(name);
    }
}
