// Loaded into a server before its own code: ends it as soon as the process that started it is gone, however that ended. The channel between the
// two closes with the parent, also when it was killed and could stop nothing.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
}
