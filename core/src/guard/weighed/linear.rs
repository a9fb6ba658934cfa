//! Features hashed into weights of one byte, added up in whole numbers.

/// The number of the weight that belongs to a feature, out of `buckets`: FNV-1a over its kind and its parts.
pub(in crate::guard) fn bucket(buckets: usize, kind: u8, parts: &[&[u8]]) -> usize {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = parts.iter().fold(step(0x811c_9dc5, kind), |hash, part| {
        step(part.iter().fold(hash, |hash, byte| step(hash, *byte)), 0xff)
    });
    let mixed = hash ^ (hash >> 16);
    usize::try_from(mixed).unwrap_or(0) % buckets
}

/// What the weights of these features come to.
pub(in crate::guard) fn sum(weights: &[u8], features: &[usize]) -> i32 {
    features.iter().filter_map(|f| weights.get(*f)).map(|byte| i32::from(byte.cast_signed())).sum()
}
