/**
 * @param {_Node} root
 * @return {_Node}
 */
var joinLines = function(root) {
    let row = root ? [root] : [];
    while (row.length) {
        const below = [];
        row.forEach((node, i) => {
            node.next = row[i + 1] || null;
            if (node.left) below.push(node.left);
            if (node.right) below.push(node.right);
        });
        row = below;
    }
    return root;
};
