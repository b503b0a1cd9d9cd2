import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Graph graph = new Graph(n);
        for (int m = in.nextInt(); m > 0; m--) graph.join(in.nextInt(), in.nextInt());
        System.out.println(graph.degree(0));
    }
}
