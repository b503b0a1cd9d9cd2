public class Solution {
    public Node CopyErrands(Node head) {
        var copies = new Dictionary<Node, Node>();
        for (var node = head; node != null; node = node.next) copies[node] = new Node(node.val);
        foreach (var pair in copies) {
            if (pair.Key.next != null) pair.Value.next = copies[pair.Key.next];
            if (pair.Key.random != null) pair.Value.random = copies[pair.Key.random];
        }
        return head == null ? null : copies[head];
    }
}
