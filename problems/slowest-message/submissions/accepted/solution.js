/**
 * @param {Node|null} root
 * @return {number}
 */
var slowest = function(root) {
    return root ? root.val + Math.max(0, ...root.children.map(slowest)) : 0;
};
