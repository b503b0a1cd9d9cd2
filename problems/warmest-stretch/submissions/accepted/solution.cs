public class Solution {
    public float Warmest(float[] degrees, int days) {
        double best = double.NegativeInfinity;
        for (int i = 0; i + days <= degrees.Length; i++) {
            best = Math.Max(best, degrees.Skip(i).Take(days).Average(x => (double)x));
        }
        return (float)best;
    }
}
