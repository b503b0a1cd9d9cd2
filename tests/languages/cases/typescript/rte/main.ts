const nothing: { length: number } | undefined = undefined;
nothing!.length;
