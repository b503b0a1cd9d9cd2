using System.Collections.Generic;

public class Counter {
    private readonly Dictionary<string, int> counts = new Dictionary<string, int>();

    public int Add(string word) {
        counts.TryGetValue(word, out int count);
        return counts[word] = count + 1;
    }
}
