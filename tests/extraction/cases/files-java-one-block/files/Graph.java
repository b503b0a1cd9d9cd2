import java.util.*;

public class Graph {
    private final List<List<Integer>> edges = new ArrayList<>();

    public Graph(int n) {
        for (int i = 0; i < n; i++) edges.add(new ArrayList<>());
    }

    public void join(int a, int b) {
        edges.get(a).add(b);
    }

    public int degree(int a) {
        return edges.get(a).size();
    }
}
