import { Global, Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver.js';
import { AccessService } from './access.service.js';
import { Attempts } from './attempts.service.js';
import { Authenticator } from './authenticator.js';
import { BootstrapService } from './bootstrap.service.js';
import { OpenIdPeople } from './openid-people.service.js';
import { OpenIdProvider } from './openid-provider.service.js';
import { OpenIdService } from './openid.service.js';
import { FeedAddressResolver } from './feed-address.resolver.js';
import { FeedAddressService } from './feed-address.service.js';
import { AccessEvents } from './events/access-events.service.js';
import { AccessEventsResolver } from './events/access-events.resolver.js';
import { Passwords } from './passwords.service.js';
import { RoleService } from './role.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { OwnLinks } from './own-link.service.js';
import { SignInService } from './sign-in.service.js';

/** Who may come in and who may do what. */
@Global()
@Module({
  providers: [
    Authenticator,
    AccessEvents,
    AccessEventsResolver,
    AccessService,
    RoleService,
    Attempts,
    Passwords,
    SignInService,
    OwnLinks,
    OpenIdProvider,
    OpenIdPeople,
    OpenIdService,
    FeedAddressService,
    AccessResolver,
    FeedAddressResolver,
    SignInResolver,
    BootstrapService,
  ],
  exports: [Authenticator, AccessService, RoleService, SignInService, OwnLinks, OpenIdService],
})
export class AuthModule {}
