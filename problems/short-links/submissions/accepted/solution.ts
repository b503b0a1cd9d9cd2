const addresses: string[] = [];

function shorten(address: string): string {
    addresses.push(address);
    return `s/${addresses.length - 1}`;
};

function find(link: string): string {
    return addresses[Number(link.slice(2))];
};
