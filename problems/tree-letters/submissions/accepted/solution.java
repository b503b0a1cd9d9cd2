public class Codec {
    public String serialize(TreeNode root) {
        StringBuilder words = new StringBuilder();
        write(root, words);
        return words.toString();
    }

    private void write(TreeNode node, StringBuilder words) {
        if (node == null) {
            words.append(". ");
            return;
        }
        words.append(node.val).append(' ');
        write(node.left, words);
        write(node.right, words);
    }

    public TreeNode deserialize(String data) {
        return read(new Scanner(data));
    }

    private TreeNode read(Scanner words) {
        String word = words.next();
        if (word.equals(".")) return null;
        TreeNode node = new TreeNode(Integer.parseInt(word));
        node.left = read(words);
        node.right = read(words);
        return node;
    }
}
