export const db = 'the database'
