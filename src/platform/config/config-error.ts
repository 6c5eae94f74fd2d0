/** A setting that cannot be used. The message starts with the variable's name and says what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
