/** The same work, but who asks for what is under way gets what comes of it, instead of having it done twice. */
export function shareWork<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>()
  return (...given) => {
    const key = JSON.stringify(given)
    const there = underWay.get(key)
    if (there) return there
    const begun = work(...given).finally(() => underWay.delete(key))
    underWay.set(key, begun)
    return begun
  }
}
