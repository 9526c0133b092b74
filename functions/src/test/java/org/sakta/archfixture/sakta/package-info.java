/** Classes that break each rule of {@code ArchitectureTest} on purpose, so that no rule can be one that nothing breaks. */
package org.sakta.archfixture.sakta;
