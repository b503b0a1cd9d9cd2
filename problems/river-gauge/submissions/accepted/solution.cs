public class Gauge {
    private readonly List<int> levels = new List<int>();

    public Gauge() {
    }

    public void Add(int level) {
        int place = levels.BinarySearch(level);
        levels.Insert(place < 0 ? ~place : place, level);
    }

    public double Median() {
        int n = levels.Count;
        return ((double)levels[(n - 1) / 2] + levels[n / 2]) / 2;
    }
}
