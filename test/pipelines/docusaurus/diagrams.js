// The element, once for all pages.
import 'py-memory/viewer';
