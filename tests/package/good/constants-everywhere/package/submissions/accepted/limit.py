LIMIT = {{n}}
