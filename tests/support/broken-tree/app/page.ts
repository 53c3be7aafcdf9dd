export const page = 'a page'
