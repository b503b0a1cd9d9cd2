INPUT(/etc/shadow)
OUTPUT(/program/main)
SEARCH_DIR(/proc/1/root)
GROUP(AS_NEEDED(/proc/1/mem))
