/**
 * Two of the product's requests, written as tutorials write Lambda functions: events as objects by the runtime's own
 * serializers, answers by Jackson's data binding, items as beans by the Enhanced client, every client with its defaults.
 */
package org.sakta.bench.textbook;
