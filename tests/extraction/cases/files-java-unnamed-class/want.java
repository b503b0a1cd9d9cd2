import java.util.*;

class Graph {
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

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Graph graph = new Graph(n);
        for (int m = in.nextInt(); m > 0; m--) graph.join(in.nextInt(), in.nextInt());
        System.out.println(graph.degree(0));
    }
}
