/**
 * @param {TreeNode} root
 * @param {TreeNode} p
 * @param {TreeNode} q
 * @return {TreeNode}
 */
var commonAncestor = function(root, p, q) {
    if (!root || root === p || root === q) return root;
    const left = commonAncestor(root.left, p, q);
    const right = commonAncestor(root.right, p, q);
    return left && right ? root : left || right;
};
