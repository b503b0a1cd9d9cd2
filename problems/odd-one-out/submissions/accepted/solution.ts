function oddOne(text: string): string {
    const odd = new Set<string>();
    for (const character of text) {
        if (!odd.delete(character)) odd.add(character);
    }
    return [...odd][0];
};
