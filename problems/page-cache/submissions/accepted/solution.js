/**
 * @param {number} capacity
 */
var PageCache = function(capacity) {
    this.capacity = capacity;
    this.pages = new Map();
};

/**
 * @param {number} page
 * @return {number}
 */
PageCache.prototype.read = function(page) {
    if (!this.pages.has(page)) return -1;
    const content = this.pages.get(page);
    this.pages.delete(page);
    this.pages.set(page, content);
    return content;
};

/**
 * @param {number} page
 * @param {number} content
 * @return {void}
 */
PageCache.prototype.write = function(page, content) {
    this.pages.delete(page);
    this.pages.set(page, content);
    if (this.pages.size > this.capacity) this.pages.delete(this.pages.keys().next().value);
};
