@org.jspecify.annotations.NullMarked
package io.sillok.transform.gate;
