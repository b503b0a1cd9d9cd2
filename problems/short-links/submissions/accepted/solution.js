class Shortener {
    addresses = [];

    shorten(address) {
        this.addresses.push(address);
        return `s/${this.addresses.length - 1}`;
    }

    find(link) {
        return this.addresses[Number(link.slice(2))];
    }
}
