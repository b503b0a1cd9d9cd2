static char* kept[1000];
static int count;

char* shorten(char* address) {
    char* link = malloc(20);
    snprintf(link, 20, "%d", count);
    kept[count++] = strdup(address);
    return link;
}

char* find(char* link) { return kept[atoi(link)]; }
