export const keep = () => 'kept'
