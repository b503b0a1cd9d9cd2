function generations(root: TreeNode | null): number[][] {
    const found: number[][] = [];
    let row: TreeNode[] = root ? [root] : [];
    while (row.length) {
        found.push(row.map(node => node.val));
        const below: TreeNode[] = [];
        for (const node of row) {
            if (node.left) below.push(node.left);
            if (node.right) below.push(node.right);
        }
        row = below;
    }
    return found;
};
