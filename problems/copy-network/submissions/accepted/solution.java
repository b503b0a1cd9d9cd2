class Solution {
    public Node copyNetwork(Node node) {
        if (node == null) return null;
        Map<Node, Node> copies = new HashMap<>();
        Deque<Node> waiting = new ArrayDeque<>();
        copies.put(node, new Node(node.val));
        waiting.add(node);
        while (!waiting.isEmpty()) {
            Node old = waiting.remove();
            for (Node other : old.neighbors) {
                if (!copies.containsKey(other)) {
                    copies.put(other, new Node(other.val));
                    waiting.add(other);
                }
                copies.get(old).neighbors.add(copies.get(other));
            }
        }
        return copies.get(node);
    }
}
